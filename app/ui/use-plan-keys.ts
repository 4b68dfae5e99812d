import { type KeyboardEvent, useCallback } from 'react'

const blocksIn = (floor: Element): SVGAElement[] =>
  [...floor.querySelectorAll('a[data-block]')].filter((one): one is SVGAElement => one instanceof SVGAElement)

/** Floors that hold something, from the top down. */
const floorsIn = (plan: Element): SVGAElement[][] =>
  [...plan.querySelectorAll('[data-floor]')].map(blocksIn).filter((blocks) => blocks.length > 0)

const middleOf = (block: Element): number => {
  const { left, width } = block.getBoundingClientRect()
  return left + width / 2
}

/** The block on that floor which lies nearest below or above. */
function nearest(blocks: readonly SVGAElement[], middle: number): SVGAElement | undefined {
  return [...blocks].sort((a, b) => Math.abs(middleOf(a) - middle) - Math.abs(middleOf(b) - middle))[0]
}

function nextBlock(plan: Element, from: SVGAElement, key: string): SVGAElement | undefined {
  const floors = floorsIn(plan)
  const floor = floors.findIndex((blocks) => blocks.includes(from))
  const here = floors[floor] ?? []
  const at = here.indexOf(from)
  if (key === 'ArrowLeft') return here[at - 1]
  if (key === 'ArrowRight') return here[at + 1]
  if (key === 'Home') return here[0]
  if (key === 'End') return here[here.length - 1]
  if (key === 'ArrowUp') return nearest(floors[floor - 1] ?? [], middleOf(from))
  return key === 'ArrowDown' ? nearest(floors[floor + 1] ?? [], middleOf(from)) : undefined
}

const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']

/** Arrows walk the blocks of a plan, of which Tab knows one; Enter follows it, as any link. */
export function usePlanKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  return useCallback((event) => {
    const { target, key, currentTarget } = event
    if (!(target instanceof SVGAElement) || !keys.includes(key)) return
    event.preventDefault()
    const next = nextBlock(currentTarget, target, key)
    if (!next) return
    target.setAttribute('tabindex', '-1')
    next.setAttribute('tabindex', '0')
    next.focus()
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [])
}
