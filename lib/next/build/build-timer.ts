export interface Phase {
	name: string;
	wall: number;
	/** CPU time of this process in milliseconds, without those of Next and of the compiler. */
	cpu: number;
}

/** Measures the phases of a build, which follow each other. */
export class BuildTimer {
	readonly phases: Phase[] = [];
	private lastTime = performance.now();
	private lastCpu = process.cpuUsage();

	/** Ends a phase, which started at the end of the previous one. Phases of the same name are added up. */
	lap(name: string): void {
		const [time, cpu] = [performance.now(), process.cpuUsage()];
		const phase = this.phases.find((one) => one.name === name) ?? { name, wall: 0, cpu: 0 };
		if (!this.phases.includes(phase)) this.phases.push(phase);
		phase.wall += time - this.lastTime;
		phase.cpu += (cpu.user + cpu.system - this.lastCpu.user - this.lastCpu.system) / 1000;
		this.lastTime = time;
		this.lastCpu = cpu;
	}
}

/** The share of a build's time below which a phase counts among the others. */
const MIN_SHARE = 0.01;

/** Formats the phases in the order in which they ran; with `isDetailed` also short ones, and their CPU time. */
export function formatPhases(phases: readonly Phase[], isDetailed: boolean): string {
	const total = phases.reduce((sum, { wall }) => sum + wall, 0);
	const shown = phases.filter(({ wall }) => isDetailed || wall >= total * MIN_SHARE);
	const rest = total - shown.reduce((sum, { wall }) => sum + wall, 0);
	const rows = [...shown, ...(rest > 0.5 ? [{ name: "others", wall: rest, cpu: 0 }] : [])];
	const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1).padStart(7);
	const width = Math.max(...rows.map(({ name }) => name.length), "total".length);
	const line = (name: string, wall: number, cpu?: number) =>
		`  ${name.padEnd(width)}${seconds(wall)} s${isDetailed && cpu !== undefined ? `${seconds(cpu)} s CPU` : ""}`;
	return ["Time:", ...rows.map(({ name, wall, cpu }) => line(name, wall, cpu)), line("total", total)].join("\n");
}
