import type { Node, Statement } from "estree-jsx";
import { staticValue } from "@/lib/markdown/static-values";
import { declaredNames } from "./exports";

export type Values = ReadonlyMap<string, unknown>;

/** Returns the values of the constants that a body exports, and the names of constants that would have to be evaluated at runtime. */
export function evaluateExports(statements: readonly Statement[]) {
	const values = new Map<string, unknown>();
	const unknown: { name: string; statement: Statement }[] = [];
	for (const statement of statements) {
		for (const [name, init] of declaredValues(statement)) {
			const value = staticValue(init, values);
			if (value !== undefined) values.set(name, value);
			else unknown.push({ name, statement });
		}
	}
	return { values, unknown };
}

function declaredValues(statement: Statement): (readonly [name: string, value: Node | null | undefined])[] {
	if (statement.type !== "VariableDeclaration") return declaredNames(statement).map((name) => [name, undefined]);
	return statement.declarations.flatMap(({ id, init }) => (id.type === "Identifier" ? [[id.name, init] as const] : []));
}

/** Returns the text that React shows for a value; `undefined` for objects and unknown values. */
export function toText(value: unknown): string | undefined {
	if (typeof value === "string" || typeof value === "number") return String(value);
	if (typeof value === "boolean" || value === null) return "";
	if (!Array.isArray(value)) return undefined;
	const parts = value.map(toText);
	return parts.every((part) => part !== undefined) ? parts.join("") : undefined;
}
