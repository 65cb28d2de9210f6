/** Clocks may be set: the time is looked at again after this many milliseconds. */
const INTERVAL = 30_000;

/** Calls a function at a time in milliseconds since the epoch, or at once if that is over. Returns a function that prevents it. */
export function callAt(time: number, callback: () => void): () => void {
	let timer: NodeJS.Timeout;
	const wait = () => {
		const left = time - Date.now();
		timer = setTimeout(left <= 0 ? callback : wait, Math.min(Math.max(left, 0), INTERVAL));
		timer.unref();
	};
	wait();
	return () => clearTimeout(timer);
}
