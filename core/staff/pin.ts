// What a PIN may be. The few that half of all people choose are refused in words.
import { type Problem, problem } from '../outcome.ts'

const favourites = ['1004', '1122', '1314', '1688', '2580', '5201', '5683', '147258', '159357', '135790']
const counting = ['01234567890', '98765432109']

/** Null when it is good enough. Never says more of a PIN than that it is weak. */
export function weakness(pin: string): Problem | null {
  const counted = counting.some((row) => row.includes(pin))
  const year = /^(?:19[4-9]\d|20[0-2]\d)$/.test(pin)
  return isRepeated(pin) || counted || year || favourites.includes(pin) ? problem('pinWeak') : null
}

/** 0000, 1212, 123123 and their like. */
function isRepeated(pin: string): boolean {
  return [1, 2, 3, 4].some((length) => {
    const times = pin.length / length
    return times >= 2 && Number.isInteger(times) && pin === pin.slice(0, length).repeat(times)
  })
}
