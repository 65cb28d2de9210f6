import { ENCODINGS, type Encoding } from "@/lib/next/serve/file-table";

/**
 * Chooses the encoding of a response from those that exist: the one that the client prefers, and of equal ones the smallest.
 * `undefined` means none: https://www.rfc-editor.org/rfc/rfc9110#name-accept-encoding
 */
export function chooseEncoding(
	accepted: string | undefined,
	available: Partial<Record<Encoding, unknown>>,
): Encoding | undefined {
	if (!accepted) return undefined;
	const weights = new Map<string, number>();
	for (const part of accepted.toLowerCase().split(",")) {
		const [name = "", ...parameters] = part.split(";").map((text) => text.trim());
		if (name) weights.set(name === "x-gzip" ? "gzip" : name, readWeight(parameters));
	}
	const weightOf = (name: string) => weights.get(name) ?? weights.get("*");
	const candidates = (Object.keys(ENCODINGS) as Encoding[])
		.filter((name) => available[name] !== undefined)
		.map((name) => ({ name, weight: weightOf(name) ?? 0 }))
		.filter(({ weight }) => weight > 0)
		.sort((a, b) => b.weight - a.weight);
	const [best] = candidates;
	// Without a weight of its own, the unencoded form is the last choice.
	return best && best.weight >= (weights.get("identity") ?? 0) ? best.name : undefined;
}

function readWeight(parameters: readonly string[]): number {
	const [, value] = parameters.map((one) => /^q\s*=\s*([\d.]+)$/.exec(one)).find(Boolean) ?? [];
	if (value === undefined) return 1;
	const weight = Number(value);
	return Number.isFinite(weight) ? Math.min(weight, 1) : 0;
}

/**
 * Tells whether a list of entity tags has one, or `*`. Of weak tags, a strong comparison finds none:
 * https://www.rfc-editor.org/rfc/rfc9110#name-comparison-2
 */
export function includesTag(list: string, tag: string, comparison: "weak" | "strong"): boolean {
	if (list.trim() === "*") return true;
	return [...list.matchAll(/(W\/)?("[^"]*")/g)].some(
		([, weak, opaque]) => opaque === tag && (comparison === "weak" || weak === undefined),
	);
}

/** A range of the bytes of a file, both ends included. */
export interface ByteRange {
	start: number;
	end: number;
}

/**
 * Reads the range of a request. Returns `undefined` if all of the file is to be sent, as for several ranges and other units, and
 * `"unsatisfiable"` for one after the end of the file: https://www.rfc-editor.org/rfc/rfc9110#name-range-requests
 */
export function parseRange(header: string | undefined, bytes: number): ByteRange | "unsatisfiable" | undefined {
	const [, first = "", last = ""] = /^bytes=\s*(?:(\d+)\s*)?-\s*(?:(\d+)\s*)?$/.exec(header ?? "") ?? [];
	if (first === "" && last === "") return undefined;
	if (first === "") {
		const length = Math.min(Number(last), bytes);
		return length > 0 ? { start: bytes - length, end: bytes - 1 } : "unsatisfiable";
	}
	const [start, end] = [Number(first), last === "" ? bytes - 1 : Math.min(Number(last), bytes - 1)];
	if (last !== "" && Number(last) < start) return undefined;
	return start < bytes ? { start, end } : "unsatisfiable";
}

/** The headers of a request that make it conditional, and of the file that they are compared with. */
interface Validators {
	/** The entity tag, with quotes. */
	tag: string;
	/** The date as in `Last-Modified`. */
	modified?: string | undefined;
}
type ConditionalHeaders = Partial<
	Record<"if-match" | "if-unmodified-since" | "if-none-match" | "if-modified-since", string | undefined>
>;

/**
 * Decides the status of a conditional request: 412, 304, or 200 if the file is to be sent. The order is that of
 * https://www.rfc-editor.org/rfc/rfc9110#name-precedence-of-preconditions
 */
export function evaluateConditions(headers: ConditionalHeaders, { tag, modified }: Validators): 200 | 304 | 412 {
	const changed = modified === undefined ? Number.NaN : Date.parse(modified);
	if (headers["if-match"] !== undefined) {
		if (!includesTag(headers["if-match"], tag, "strong")) return 412;
	} else if (headers["if-unmodified-since"] !== undefined) {
		if (changed > Date.parse(headers["if-unmodified-since"])) return 412;
	}
	if (headers["if-none-match"] !== undefined) return includesTag(headers["if-none-match"], tag, "weak") ? 304 : 200;
	return headers["if-modified-since"] !== undefined && changed <= Date.parse(headers["if-modified-since"]) ? 304 : 200;
}

/** Tells whether a range may be sent, by `If-Range`: if the file is the one of which the client has the rest. */
export function isRangeCurrent(header: string | undefined, { tag, modified }: Validators): boolean {
	if (header === undefined) return true;
	return header.includes('"') ? includesTag(header, tag, "strong") : header === modified;
}
