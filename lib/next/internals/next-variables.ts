/** Matches the variables that Next sets for its own processes. */
export const NEXT_VARIABLE = /^(?:__NEXT|NEXT_(?:PRIVATE|RUNTIME|PHASE|OTEL)|TURBOPACK)/;

/** Returns variables without those that Next sets for its own processes, which another Next that one of these starts mustn't have. */
export function withoutNextVariables(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	const others = Object.entries(variables).filter(([name]) => !NEXT_VARIABLE.test(name));
	return { NODE_ENV: variables.NODE_ENV, ...Object.fromEntries(others) };
}
