// The frame of a crop over its picture: moved, grown, kept within the picture and in the shape's proportions. Knows no
// element; the program judges again what it is given.

import type { Crop, Point } from '$lib/host/index.ts'

/** The whole width or height, as the program counts it. */
export const WHOLE = 10_000

export interface Size {
  width: number
  height: number
}

/** In pixels of the upright picture. */
export interface Box extends Size {
  x: number
  y: number
}

/** The smallest frame, as a part of the largest. */
const LEAST = 0.08

const within = (at: number, least: number, most: number) => Math.min(Math.max(at, least), most)

/** The widest frame of these proportions that the picture holds. */
const widest = (picture: Size, ratio: number) => Math.min(picture.width, picture.height * ratio)

/** What a crop shows once it has the shape's proportions: around its middle, within the picture. */
export function boxOf(crop: Crop, picture: Size, shape: Size): Box {
  const ratio = shape.width / shape.height
  const wide = (crop.width / WHOLE) * picture.width
  const high = (crop.height / WHOLE) * picture.height
  const middle = {
    x: ((crop.x + crop.width / 2) / WHOLE) * picture.width,
    y: ((crop.y + crop.height / 2) / WHOLE) * picture.height,
  }
  return placed(middle, Math.min(wide, high * ratio), picture, ratio)
}

/** A frame of this width around this middle, or as near as the picture allows. */
function placed(
  middle: { x: number; y: number },
  width: number,
  picture: Size,
  ratio: number,
): Box {
  const most = widest(picture, ratio)
  const wide = within(width, most * LEAST, most)
  const high = wide / ratio
  return {
    x: within(middle.x - wide / 2, 0, picture.width - wide),
    y: within(middle.y - high / 2, 0, picture.height - high),
    width: wide,
    height: high,
  }
}

export const cropOf = (box: Box, picture: Size): Crop => {
  const part = (at: number, whole: number) => Math.round((at / whole) * WHOLE)
  const width = Math.max(1, Math.min(WHOLE, part(box.width, picture.width)))
  const height = Math.max(1, Math.min(WHOLE, part(box.height, picture.height)))
  const x = within(part(box.x, picture.width), 0, WHOLE - width)
  const y = within(part(box.y, picture.height), 0, WHOLE - height)
  return { x, y, width, height }
}

export const moved = (box: Box, dx: number, dy: number, picture: Size): Box => ({
  ...box,
  x: within(box.x + dx, 0, picture.width - box.width),
  y: within(box.y + dy, 0, picture.height - box.height),
})

/** Larger (more than 1) or smaller around its middle. */
export const grown = (box: Box, by: number, picture: Size): Box =>
  placed(
    { x: box.x + box.width / 2, y: box.y + box.height / 2 },
    box.width * by,
    picture,
    box.width / box.height,
  )

export type Corner = 'nw' | 'ne' | 'sw' | 'se'

/** One corner follows the hand, the opposite one stays. */
export function pulled(box: Box, corner: Corner, x: number, y: number, picture: Size): Box {
  const ratio = box.width / box.height
  const west = corner.endsWith('w')
  const north = corner.startsWith('n')
  const fixed = { x: west ? box.x + box.width : box.x, y: north ? box.y + box.height : box.y }
  const room = {
    width: west ? fixed.x : picture.width - fixed.x,
    height: north ? fixed.y : picture.height - fixed.y,
  }
  const wanted = Math.max(
    west ? fixed.x - x : x - fixed.x,
    (north ? fixed.y - y : y - fixed.y) * ratio,
  )
  const most = Math.min(room.width, room.height * ratio)
  const width = Math.min(Math.max(wanted, widest(picture, ratio) * LEAST), most)
  const height = width / ratio
  return {
    x: west ? fixed.x - width : fixed.x,
    y: north ? fixed.y - height : fixed.y,
    width,
    height,
  }
}

export const pointAt = (x: number, y: number, picture: Size): Point => ({
  x: Math.round(within(x / picture.width, 0, 1) * WHOLE),
  y: Math.round(within(y / picture.height, 0, 1) * WHOLE),
})

/** A point some ten-thousandths further. */
export const nudged = ({ x, y }: Point, dx: number, dy: number): Point => ({
  x: within(x + dx, 0, WHOLE),
  y: within(y + dy, 0, WHOLE),
})

/** Whether a place is in a part, edges included. */
export const holds = ({ x, y, width, height }: Crop, point: Point): boolean =>
  point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height
