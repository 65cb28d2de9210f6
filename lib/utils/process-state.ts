const STATES = Symbol.for("quire.states");

/**
 * Returns the state with a name, which all copies of a module in this process share: Next loads a module once for
 * each of its bundles, and once more outside of them. `initial` is the state that the first copy sets.
 */
export function processState<State extends object>(name: string, initial: State): State {
	const holder = globalThis as typeof globalThis & { [STATES]?: Map<string, object> };
	holder[STATES] ??= new Map();
	const state = holder[STATES].get(name) ?? initial;
	holder[STATES].set(name, state);
	return state as State;
}
