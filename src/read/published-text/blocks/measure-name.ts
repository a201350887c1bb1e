/** How the names of measures end. */
const measure = /(?:率|割合|数|件数|人数|額|量|回数|度|時間|面積|点|人|者|状況|満足度)(?:[（(][^（）()]*[)）])?$/

/** Whether a text is named like a measure (避難所の手引きを知っている区民の割合) and not like something that is done. */
export const isMeasure = (name: string): boolean => measure.test(name)
