import type { Site } from "@/lib/config/types";
import type { Rule } from "@/lib/utils/diagnostics";
import { isRecord } from "@/lib/utils/is-record";
import type { ParsedData } from "@/lib/utils/parsed-data";
import { describeIssue } from "@/lib/utils/scalars";
import { didYouMean } from "@/lib/utils/suggest";
import { KNOWN_KEYS, matchFields } from "./field-keys";
import { postSchema } from "./schema";

/** Reports a problem at a path of front matter keys. */
export type Report = (path: readonly PropertyKey[], rule: Rule, message: string) => void;

/** The settings that front matter depends on. */
type FieldSettings = Pick<Site, "timeZone"> & Partial<Pick<Site, "spacedLists">>;

/** Matches the keys whose text Jekyll splits at spaces: https://jekyllrb.com/docs/posts/#tags-and-categories */
const SPACED_LIST = /^(tags|categories)$/;

/** Validates the front matter. Reports invalid fields and leaves them out, so that the others are still used. */
export function validateFields(data: ParsedData, { timeZone, spacedLists }: FieldSettings, report: Report) {
	if (data.value && !isRecord(data.value)) {
		const message = "The front matter does not contain fields. Write each one as `key: value` on its own line.";
		report([], "front-matter", message);
	}
	const { known, unknown } = matchFields(isRecord(data.value) ? data.value : {});
	for (const key of Object.keys(unknown)) {
		const hint = didYouMean(key, KNOWN_KEYS) || " The blog does not use it.";
		report([key], "front-matter-unknown", `Unknown front matter field \`${key}\`.${hint}`);
	}
	const raw = Object.fromEntries(
		Object.entries(known).map(([field, { key, value }]) => [
			field,
			spacedLists && SPACED_LIST.test(key) && typeof value === "string" ? value.split(/[\s,]+/) : value,
		]),
	);
	const positions = Object.fromEntries(
		Object.entries(known).map(([field, { key }]) => [field, data.positionOf([key])]),
	);
	/** Returns the position of a value inside a field. */
	const positionIn = (field: keyof typeof known, ...path: PropertyKey[]) =>
		data.positionOf([known[field]?.key ?? field, ...path]);
	const schema = postSchema(timeZone);
	const result = schema.safeParse(raw);
	if (result.success) return { fields: result.data, extra: unknown, positions, positionIn };
	for (const issue of result.error.issues) {
		const [field, ...rest] = issue.path;
		const key = known[field as keyof typeof known]?.key ?? String(field);
		report([key, ...rest], "front-matter-invalid", describeIssue([key, ...rest], issue.message));
		delete raw[String(field)];
	}
	return { fields: schema.safeParse(raw).data ?? {}, extra: unknown, positions, positionIn };
}
