/** What part of the map is seen: the scale and the point of the frame in the middle of the picture. */
import { FRAME_WIDTH, type Point } from './map-geometry.js';

export interface MapView {
  /** 1 shows the whole map. */
  readonly zoom: number;
  readonly centre: Point;
}

export const MAX_ZOOM = 8;

export function wholeMap(height: number): MapView {
  return { zoom: 1, centre: [FRAME_WIDTH / 2, height / 2] };
}

/** Zooms around a point and keeps the picture filled. */
export function zoomed(view: MapView, factor: number, around: Point, height: number): MapView {
  const zoom = Math.min(MAX_ZOOM, Math.max(1, view.zoom * factor));
  return zoom === 1 ? wholeMap(height) : kept({ zoom, centre: around }, height);
}

/** Moves the view only if the point lies in its outer fifth or outside. */
export function revealing(view: MapView, point: Point, height: number): MapView {
  const reach = (size: number) => (size / view.zoom) * 0.3;
  const inside =
    Math.abs(point[0] - view.centre[0]) <= reach(FRAME_WIDTH) && Math.abs(point[1] - view.centre[1]) <= reach(height);
  return view.zoom === 1 || inside ? view : kept({ ...view, centre: point }, height);
}

/** Where a point of the frame stands in a picture of the given width. */
export function onPicture(view: MapView, point: Point, width: number, height: number): Point {
  const scale = (width / FRAME_WIDTH) * view.zoom;
  const pictureHeight = (width / FRAME_WIDTH) * height;
  return [(point[0] - view.centre[0]) * scale + width / 2, (point[1] - view.centre[1]) * scale + pictureHeight / 2];
}

function kept(view: MapView, height: number): MapView {
  const clamp = (value: number, size: number) => {
    const half = size / view.zoom / 2;
    return Math.min(size - half, Math.max(half, value));
  };
  return { zoom: view.zoom, centre: [clamp(view.centre[0], FRAME_WIDTH), clamp(view.centre[1], height)] };
}
