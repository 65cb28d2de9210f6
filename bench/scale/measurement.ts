/** One measured build. */
export interface Measurement {
	posts: number;
	blog: string;
	state: string;
	cpu: number;
	wall: number;
	/** MB. */
	peak: number | undefined;
	files: number;
	pages: number;
	/** Wall-clock seconds by phase, as this blog prints them. */
	phases: Record<string, number>;
}
