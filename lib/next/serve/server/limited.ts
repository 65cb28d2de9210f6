/** Makes a function that runs at most `max` calls of another one at the same time; the others wait for their turn. */
export function limited<Args extends unknown[]>(run: (...args: Args) => Promise<void>, max: number) {
	const waiting: (() => void)[] = [];
	let running = 0;
	return async (...args: Args): Promise<void> => {
		if (running < max) running += 1;
		// The place of one that has ended is handed on.
		else await new Promise<void>((resolve) => waiting.push(resolve));
		try {
			await run(...args);
		} finally {
			const next = waiting.shift();
			if (next) next();
			else running -= 1;
		}
	};
}
