// Shifts the clock of a process and its threads by the milliseconds of `CLOCK_SHIFT`; loaded by `NODE_OPTIONS`.
const shift = Number(process.env.CLOCK_SHIFT);
const RealDate = Date;

const now = () => RealDate.now() + shift;

globalThis.Date = new Proxy(RealDate, {
	construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
	apply: () => new RealDate(now()).toString(),
	get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
});
