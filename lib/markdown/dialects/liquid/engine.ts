import type { Liquid, LiquidOptions } from "liquidjs";
import { isRecord } from "@/lib/utils/is-record";

/** Variables of a template by their names. */
export type Scope = Record<string, unknown>;
export type LiquidModule = typeof import("liquidjs");

/**
 * Returns the variables of a scope with the booleans and numbers that front matter, settings and data files have as text.
 * Values are converted when a template reads them.
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
	if (Array.isArray(value)) return value.map(typedValue);
	if (isRecord(value)) return typedScope(value);
	if (value === "true" || value === "false") return value === "true";
	return typeof value === "string" && /^(?:0|[1-9]\d{0,14})$/.test(value) ? Number(value) : value;
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

/** The limits of one body, so that a template can't stop a build. */
const LIMITS: LiquidOptions = { memoryLimit: 1_000_000, renderLimit: 10_000 };

/** Creates an engine that reads no files. */
export function createEngine({ Liquid: Engine }: LiquidModule): Liquid {
	const engine = new Engine({ jsTruthy: false, ownPropertyOnly: true, groupedExpressions: true, ...LIMITS });
	for (const name of IDENTITY_FILTERS) engine.registerFilter(name, (value: unknown) => value);
	for (const name of SLUG_FILTERS) engine.registerFilter(name, slugify);
	engine.registerFilter("prepend", (value: unknown, before: unknown) => `${before ?? ""}${value ?? ""}`);
	return engine;
}

function slugify(value: unknown): string {
	return String(value ?? "")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, "-");
}
