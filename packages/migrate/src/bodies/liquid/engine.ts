import type { Context, Liquid } from "liquidjs";
import { isRecord } from "@/lib/utils/collections";

interface FilterImpl {
	context: Context;
}

export type Scope = Record<string, unknown>;
export type LiquidModule = typeof import("liquidjs");

const converted = new WeakMap<object, unknown>();

/**
 * Parses booleans and numbers, which are strings in front matter, settings and data files. Values are converted when a template reads them.
 */
export function typedScope(scope: Scope): Scope {
	return Object.defineProperties(
		{},
		Object.fromEntries(
			Object.entries(scope).map(([name, value]) => [name, { enumerable: true, get: () => typedValue(value) }]),
		),
	);
}

function typedValue(value: unknown): unknown {
	if (Array.isArray(value)) return convertOnce(value, (list) => list.map(typedValue));
	if (isRecord(value)) return convertOnce(value, typedScope);
	if (value === "true" || value === "false") return value === "true";
	return typeof value === "string" && /^(?:0|[1-9]\d{0,14})$/.test(value) ? Number(value) : value;
}

function convertOnce<Value extends object>(value: Value, convert: (value: Value) => unknown): unknown {
	const known = converted.get(value) ?? convert(value);
	converted.set(value, known);
	return known;
}

/**
 * Filters that return their input here, as the blog is at the root of its host and escapes values itself:
 * https://jekyllrb.com/docs/liquid/filters/ and https://www.11ty.dev/docs/filters/
 */
const IDENTITY_FILTERS = [
	"relative_url",
	"absolute_url",
	"smartify",
	"jsonify",
	"xml_escape",
	"cgi_escape",
	"uri_escape",
	"strip_index",
	"safe",
	"url",
	"htmlBaseUrl",
];
const SLUG_FILTERS = ["slugify", "slug"];

export function createEngine({ Liquid: Engine }: LiquidModule): Liquid {
	const engine = new Engine({ jsTruthy: false, ownPropertyOnly: true, groupedExpressions: true });
	for (const name of IDENTITY_FILTERS) engine.registerFilter(name, (value: unknown) => value);
	for (const name of SLUG_FILTERS) engine.registerFilter(name, slugify);
	engine.registerFilter("prepend", prepend);
	return engine;
}

function slugify(this: FilterImpl, value: unknown): string {
	const text = String(value ?? "");
	this.context.memoryLimit.use(text.length);
	return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
}

function prepend(this: FilterImpl, value: unknown, before: unknown): string {
	const text = `${before ?? ""}${value ?? ""}`;
	this.context.memoryLimit.use(text.length);
	return text;
}
