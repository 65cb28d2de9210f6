import { hash } from "node:crypto";

/** Objects of a blog are immutable, so each is digested once. */
const known = new WeakMap<object, string>();

/**
 * Returns a digest of a value, which is equal for values with the same content in the same order: of JSON, maps, sets, dates
 * and bytes. Functions count as equal. Throws an error for instances of other classes, whose content can't be known.
 */
export function digest(value: unknown): string {
	if (typeof value !== "object" || value === null) return describePrimitive(value);
	const digested = known.get(value);
	if (digested !== undefined) return digested;
	// An object inside itself, as YAML allows.
	known.set(value, "circular");
	try {
		const result = hash("sha256", describe(value), "base64url");
		known.set(value, result);
		return result;
	} catch (error) {
		known.delete(value);
		throw error;
	}
}

function describePrimitive(value: unknown): string {
	if (typeof value === "string") return JSON.stringify(value);
	if (typeof value === "function") return "function";
	return Object.is(value, -0) ? "-0" : String(value);
}

function describe(value: object): string | Uint8Array {
	if (Array.isArray(value)) return `[${value.map(digest).join()}]`;
	if (value instanceof Uint8Array) return value;
	if (value instanceof Map) return `map{${[...value].map(([key, one]) => `${digest(key)}:${digest(one)}`).join()}}`;
	if (value instanceof Set) return `set[${[...value].map(digest).join()}]`;
	if (value instanceof Date) return `date ${value.getTime()}`;
	const prototype = Object.getPrototypeOf(value);
	if (prototype !== Object.prototype && prototype !== null) {
		throw new Error(`There is no digest of instances of ${prototype.constructor.name}.`);
	}
	return `{${Object.entries(value)
		.map(([key, one]) => `${JSON.stringify(key)}:${digest(one)}`)
		.join()}}`;
}
