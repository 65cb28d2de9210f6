/** What modules share with their other copies in this process, by name. */
const STATES = Symbol.for("quire.states");

/**
 * Returns the state of a name, which is one for the whole process: Next loads a module again for each of its bundles, and the modules
 * outside of these are loaded once more. `initial` is the state that the first copy sets.
 */
export function processState<State extends object>(name: string, initial: State): State {
	const holder = globalThis as typeof globalThis & { [STATES]?: Map<string, object> };
	holder[STATES] ??= new Map();
	const state = holder[STATES].get(name) ?? initial;
	holder[STATES].set(name, state);
	return state as State;
}
