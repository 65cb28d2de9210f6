import type { Site } from "@/lib/config/types";
import type { Rule } from "@/lib/utils/diagnostics";
import type { ParsedData } from "@/lib/utils/parsed-data";
import { didYouMean } from "@/lib/utils/suggest";
import { KNOWN_KEYS, matchFields } from "./keys";
import { postSchema } from "./schema";

export type Report = (path: readonly PropertyKey[], rule: Rule, message: string) => void;

/** The settings on which the meaning of fields depends. */
type FieldSettings = Pick<Site, "timeZone"> & Partial<Pick<Site, "spacedLists">>;

/** https://jekyllrb.com/docs/posts/#tags-and-categories */
const SPACED = /^(tags|categories)$/;

/** Validates the front matter; fields that are wrong are reported and left out, so that the rest still serves. */
export function validateFields(data: ParsedData, { timeZone, spacedLists }: FieldSettings, report: Report) {
	const isRecord = data.value !== null && typeof data.value === "object" && !Array.isArray(data.value);
	if (!isRecord && data.value) report([], "front-matter", "Front matter is `key: value` lines; this is not.");
	const { known, unknown } = matchFields(isRecord ? (data.value as Record<string, unknown>) : {});
	for (const key of Object.keys(unknown)) {
		const message = `\`${key}\` means nothing to this blog; it is kept.${didYouMean(key, KNOWN_KEYS)}`;
		report([key], "front-matter-unknown", message);
	}
	const raw = Object.fromEntries(
		Object.entries(known).map(([field, { key, value }]) => [
			field,
			spacedLists && SPACED.test(key) && typeof value === "string" ? value.split(/[\s,]+/) : value,
		]),
	);
	const positions = Object.fromEntries(
		Object.entries(known).map(([field, { key }]) => [field, data.positionOf([key])]),
	);
	const placeIn = (field: keyof typeof known, ...path: string[]) =>
		data.positionOf([known[field]?.key ?? field, ...path]);
	const schema = postSchema(timeZone);
	const result = schema.safeParse(raw);
	if (result.success) return { fields: result.data, extra: unknown, positions, placeIn };
	for (const issue of result.error.issues) {
		const [field, ...rest] = issue.path;
		const key = known[field as keyof typeof known]?.key ?? String(field);
		report([key, ...rest], "front-matter-invalid", `${key}: ${issue.message}`);
		delete raw[String(field)];
	}
	return { fields: schema.safeParse(raw).data ?? {}, extra: unknown, positions, placeIn };
}
