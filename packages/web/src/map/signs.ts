/**
 * Signs of the map, drawn on a canvas when they are first needed: no sprite and no letters from anywhere else. Never by
 * colour alone: what is begun is a ring, what is on its way a disc, what is over a square, the rest a diamond.
 */
import type { Phase } from '@yicun/server/wireMap';

export const phases = ['begun', 'going', 'over', 'plain'] as const satisfies readonly Phase[];

/** Each has a contrast of 5 : 1 or more on white. */
export const colours: Readonly<Record<Phase, string>> = {
  ...{ begun: '#1a5c9e', going: '#8a5a00', over: '#1f6f43', plain: '#566373' },
};

/** Pixels of a canvas to one of the page. */
export const sharpness = 2;

const family = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif';
const letters = `600 11px ${family}`;

/** Draws `sign:<phase>:<step>`, `many:<count>:<of each phase …>` or `name:<level>:<words>`; else null. */
export function drawn(name: string): ImageData | null {
  const [sort, ...rest] = name.split(':');
  if (sort === 'sign') return signImage(phases.find((one) => one === rest[0]) ?? 'plain', rest[1] ?? '');
  if (sort === 'many') {
    const [count = 0, ...by] = rest.map(Number);
    return manyImage(count, by);
  }
  if (sort === 'name') return nameImage(rest[0] === 'village' ? small : large, rest.slice(1).join(':'));
  return null;
}

const small = '12px';
const large = '600 14px';

/** The name of a place, with a light edge that keeps it apart from what lies beneath. */
function nameImage(size: string, words: string): ImageData | null {
  const font = `${size} ${family}`;
  const ruler = document.createElement('canvas').getContext('2d');
  if (ruler === null) return null;
  ruler.font = font;
  return picture(Math.ceil(ruler.measureText(words).width) + 8, 22, (pen, width) => {
    pen.font = font;
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.lineJoin = 'round';
    pen.lineWidth = 4;
    pen.strokeStyle = '#fff';
    pen.strokeText(words, width / 2, 11.5);
    pen.fillStyle = '#3a4a3d';
    pen.fillText(words, width / 2, 11.5);
  });
}

function signImage(phase: Phase, step: string): ImageData | null {
  return picture(24, 24, (pen) => {
    outline(pen, phase);
    pen.fillStyle = phase === 'begun' ? '#fff' : colours[phase];
    pen.fill();
    pen.lineWidth = 4.5;
    pen.strokeStyle = '#fff';
    pen.stroke();
    outline(pen, phase);
    pen.fill();
    pen.lineWidth = 2.5;
    pen.strokeStyle = colours[phase];
    pen.stroke();
    if (step === '' || step === '0') return;
    written(pen, step, 12, 12, phase === 'begun' ? colours[phase] : '#fff');
  });
}

function outline(pen: CanvasRenderingContext2D, phase: Phase): void {
  pen.beginPath();
  if (phase === 'over') pen.roundRect(4, 4, 16, 16, 2);
  else if (phase !== 'plain') pen.arc(12, 12, 8.5, 0, 2 * Math.PI);
  else {
    pen.moveTo(12, 2.5);
    pen.lineTo(21.5, 12);
    pen.lineTo(12, 21.5);
    pen.lineTo(2.5, 12);
    pen.closePath();
  }
}

/** A ring whose parts are as long as the phases have records, and how many there are. */
function manyImage(count: number, by: readonly number[]): ImageData | null {
  const size = count < 100 ? 36 : count < 1000 ? 42 : count < 10_000 ? 48 : 54;
  return picture(size, size, (pen) => {
    const middle = size / 2;
    pen.beginPath();
    pen.arc(middle, middle, middle - 1, 0, 2 * Math.PI);
    pen.fillStyle = '#fff';
    pen.fill();
    let from = -Math.PI / 2;
    for (const [n, phase] of phases.entries()) {
      const to = from + ((by[n] ?? 0) / count) * 2 * Math.PI;
      pen.beginPath();
      pen.arc(middle, middle, middle - 4, from, to);
      pen.lineWidth = 5;
      pen.strokeStyle = colours[phase];
      if (to > from) pen.stroke();
      from = to;
    }
    written(pen, shortened(count), middle, middle, '#1d2733');
  });
}

function written(pen: CanvasRenderingContext2D, words: string, x: number, y: number, colour: string): void {
  pen.font = letters;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillStyle = colour;
  pen.fillText(words, x, y + 0.5);
}

/** Four figures at most: 9999, 12k, 340k. */
function shortened(count: number): string {
  return count < 10_000 ? String(count) : `${Math.round(count / 1000)}k`;
}

function picture(
  width: number,
  height: number,
  draw: (pen: CanvasRenderingContext2D, width: number) => void,
): ImageData | null {
  const canvas = document.createElement('canvas');
  canvas.width = width * sharpness;
  canvas.height = height * sharpness;
  const pen = canvas.getContext('2d');
  if (pen === null) return null;
  pen.scale(sharpness, sharpness);
  draw(pen, width);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}
