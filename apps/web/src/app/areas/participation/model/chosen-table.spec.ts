import { chosenTable, type CaptureStation } from './chosen-table.js';

const station = (number: number): CaptureStation =>
  ({ id: `s-${number}`, number, name: `Tisch ${number}` }) as CaptureStation;
const three = [station(1), station(2), station(3)];

describe('the table at which a device stands', () => {
  it('is the one in the address, then the one chosen before on this device', () => {
    expect(chosenTable(three, '2', 's-3')?.id).toBe('s-2');
    expect(chosenTable(three, undefined, 's-3')?.id).toBe('s-3');
    expect(chosenTable(three, '9', 's-3')?.id).toBe('s-3');
  });

  it('is asked for where there are several and none was chosen', () => {
    expect(chosenTable(three, undefined, null)).toBeNull();
    expect(chosenTable(three, '9', 's-gone')).toBeNull();
  });

  it('needs no question where there is one or none', () => {
    expect(chosenTable([station(4)], undefined, null)?.id).toBe('s-4');
    expect(chosenTable([], undefined, null)).toBeNull();
  });
});
