// What the settings schema knows at a place in the file, for sentences that name it: the keys that
// may stand there and an example of the value.
import { z } from 'zod'
import { settingsSchema } from './settings-schema.ts'

export type SettingsPath = readonly (string | number)[]

/** As much of JSON Schema as zod writes for our schema. */
interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
  readonly example?: string
}

// The one parsed thing here: zod writes the schema, we read it back by the few names above.
const root = z.toJSONSchema(settingsSchema, { io: 'input', unrepresentable: 'any' }) as Shape

/** Every form a value may have, alternatives taken apart. */
function forms(shape: Shape): readonly Shape[] {
  return [shape, ...[...(shape.anyOf ?? []), ...(shape.oneOf ?? [])].flatMap(forms)]
}

function shapesAt(path: SettingsPath): readonly Shape[] {
  let shapes = forms(root)
  for (const step of path) {
    shapes = shapes.flatMap((shape) => {
      const inner = typeof step === 'number' ? shape.items : own(shape.properties, step)
      return inner ? forms(inner) : []
    })
  }
  return shapes
}

function own(properties: Shape['properties'], key: string): Shape | undefined {
  return properties && Object.hasOwn(properties, key) ? properties[key] : undefined
}

export function keysAt(path: SettingsPath): readonly string[] {
  return [...new Set(shapesAt(path).flatMap((shape) => Object.keys(shape.properties ?? {})))]
}

/** An example of what may stand there; for a part of the file, its keys. */
export function exampleAt(path: SettingsPath): string {
  const example = shapesAt(path).find((shape) => shape.example !== undefined)?.example
  return example ?? `{${keysAt(path).join(', ')}}`
}

/** Every key of the file as a path with dots; what stands in a list has `[]` for its place. */
export function everyKey(): readonly string[] {
  const found = new Set<string>()
  function walk(shape: Shape, prefix: string): void {
    for (const form of forms(shape)) {
      for (const [key, inner] of Object.entries(form.properties ?? {})) {
        found.add(`${prefix}${key}`)
        walk(inner, `${prefix}${key}.`)
      }
      if (form.items) walk(form.items, `${prefix.slice(0, -1)}[].`)
    }
  }
  walk(root, '')
  return [...found]
}
