/**
 * Work that is done once per process, and once per change of the content in development.
 * The state is global because Next may load a module once for every route.
 */
interface State {
	revision: number;
	entries: Map<string, { revision: number; value: Promise<unknown> }>;
}

const holder = globalThis as typeof globalThis & { quireMemo?: State };
holder.quireMemo ??= { revision: 0, entries: new Map() };
const state = holder.quireMemo;

/** Counts the changes of the content that this process has seen. */
export function contentVersion(): number {
	return state.revision;
}

/** Forgets everything remembered, after a change of the content. */
export function invalidateAll(): void {
	state.revision += 1;
}

/** Makes a function that does its work once until the content changes; a failure isn't kept. */
export function once<T>(name: string, work: () => Promise<T>): () => Promise<T> {
	return memoise(name, work, () => state.revision);
}

/** Makes a function that does its work once per arguments, whatever changes: one of them must name the version of its input. */
export function oncePerVersion<Key extends (string | number)[], T>(name: string, work: (...key: Key) => Promise<T>) {
	return memoise(name, work, () => 0);
}

function memoise<Key extends (string | number)[], T>(
	name: string,
	work: (...key: Key) => Promise<T>,
	currentRevision: () => number,
): (...key: Key) => Promise<T> {
	return (...key) => {
		const entry = [name, ...key].join("\n");
		const known = state.entries.get(entry);
		if (known && known.revision === currentRevision()) return known.value as Promise<T>;
		const value = work(...key);
		state.entries.set(entry, { revision: currentRevision(), value });
		value.catch(() => {
			if (state.entries.get(entry)?.value === value) state.entries.delete(entry);
		});
		return value;
	};
}
