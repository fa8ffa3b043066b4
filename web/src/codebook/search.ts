/** Finding rules by words in their name, what they give, why, and their examples. */

interface Rule {
  name: string
  group: string
  gives: string
  says: string
  needs: readonly string[]
  excludes: string | null
  examples: readonly { sentence: string; gives: string | null }[]
}

/** The rules that hold every word somewhere, in the order given; case and accents do not matter. */
export function found<T extends Rule>(rules: readonly T[], words: string): T[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean)
  return rules.filter((rule) => {
    const text = plain([rule.name, rule.group, rule.gives, rule.says, ...rule.needs, rule.excludes ?? '', ...rule.examples.flatMap((example) => [example.sentence, example.gives ?? ''])].join(' '))
    return wanted.every((word) => text.includes(word))
  })
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase()

/** A rule's name without its version: "ambush-on-armed/1" is the rule ambush-on-armed. */
export const bare = (rule: string): string => rule.replace(/\/\d+$/, '')
