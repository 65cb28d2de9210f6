import { z } from "zod";
import { TAGS_FILE } from "@/lib/config/data-files";
import { normalizeSlug } from "@/lib/content/layout/filename";
import { byLanguage } from "@/lib/declarations/by-language";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import { createSyntaxDiagnostics } from "@/lib/diagnostics/syntax-diagnostics";
import { isRecord } from "@/lib/utils/collections";
import type { ParsedData } from "@/lib/utils/parsed-data";
import type { Position } from "@/lib/utils/position";
import { describeIssue, schemasOf, text } from "@/lib/utils/scalars";
import { slugKey } from "@/lib/utils/slug";
import { suggestOrList } from "@/lib/utils/suggest";

export { TAGS_FILE };

/** The colors of callouts, whose contrast is tested in both themes. */
export const HUES = ["blue", "green", "purple", "amber", "red"] as const;

export type Hue = (typeof HUES)[number];

export interface TagDefinition {
	name: string;
	label?: string | undefined;
	description?: string | undefined;
	/** The last segment of the path, if it isn't made from the name. */
	slug?: string | undefined;
	hue?: Hue | undefined;
	/** The label and the description in other languages. */
	languages?: Readonly<Record<string, { label?: string | undefined; description?: string | undefined }>> | undefined;
	position: Position;
}

/** The fields of a tag, as `docs/reference/tags.md` documents them. Every scalar arrives as text. */
export const TAG_FIELDS = {
	label: { schema: text.optional(), type: "text", description: "How the tag is written." },
	description: { schema: text.optional(), type: "text", description: "A sentence for the tag's page." },
	permalink: {
		schema: text.transform((path) => normalizeSlug(path).replaceAll("/", "-")).optional(),
		type: "text",
		description: "The last part of the tag's URL, if it isn't made from the name.",
	},
	color: {
		schema: z.enum(HUES, `must be ${HUES.slice(0, -1).join(", ")} or ${HUES.at(-1)}.`).optional(),
		type: "name of a color",
		description: "The color of the tag.",
	},
	aliases: {
		schema: z.union([z.array(text), text.transform((name) => [name])], "must be a name or a list of names.").optional(),
		type: "name, or a list of names",
		description: "Other names of the same tag.",
	},
	languages: {
		schema: byLanguage({ label: text.optional(), description: text.optional() }, "de: { label: Schrift }").optional(),
		type: "`label` and `description` below language codes",
		description: "How the tag is written in other languages of the blog: `languages: { de: { label: Schrift } }`.",
	},
};

export const tagFields = z.strictObject(schemasOf(TAG_FIELDS));

const FIELDS = Object.keys(TAG_FIELDS);
export const TAG_FIELD_ALIASES: Record<string, string> = { colour: "color", slug: "permalink" };

/**
 * Validates `tags.yml`, which has the format of Docusaurus, with colors and aliases added. Returns each tag under the
 * {@link slugKey} of its name, its label and its aliases.
 */
export function parseTagsFile(data: ParsedData): { known: Map<string, TagDefinition>; diagnostics: Diagnostic[] } {
	const known = new Map<string, TagDefinition>();
	const diagnostics = createSyntaxDiagnostics(data, TAGS_FILE, "tags");
	const report = (path: PropertyKey[], message: string) => {
		diagnostics.push(createDiagnostic("tags", TAGS_FILE, data.positionOf(path), message));
	};
	const entries = z.record(z.string(), z.unknown()).safeParse(data.value || {});
	if (!entries.success) {
		report([], `\`${TAGS_FILE}\` does not list tags by name. Write \`react:\` and below it \`label: React\`.`);
	}
	for (const [name, value] of Object.entries(entries.data ?? {})) {
		const written = isRecord(value) ? value : value ? { label: value } : {};
		const fields = Object.entries(written).map(([key, item]) => [TAG_FIELD_ALIASES[key] ?? key, item]);
		const entry = tagFields.safeParse(Object.fromEntries(fields.filter(([, item]) => item !== "")));
		for (const issue of entry.error?.issues ?? []) reportIssue(issue, name, written, report);
		if (!entry.success) continue;
		const { aliases = [], permalink, color, ...rest } = entry.data;
		const tag = {
			name,
			...rest,
			slug: permalink || undefined,
			hue: color,
			position: data.positionOf([name, "permalink"]),
		};
		const names = new Set(
			[name, rest.label, ...aliases, ...Object.values(rest.languages ?? {}).map(({ label }) => label)].flatMap((one) =>
				one ? [slugKey(one)] : [],
			),
		);
		for (const key of names) {
			if (known.has(key))
				report(
					[name],
					`The tag \`${name}\` has a name, label or alias in common with another tag. Delete one of them.`,
				);
			else known.set(key, tag);
		}
	}
	return { known, diagnostics };
}

/** Reports an issue by the keys that the owner has written. */
function reportIssue(
	issue: z.core.$ZodIssue,
	tag: string,
	written: Record<string, unknown>,
	report: (path: PropertyKey[], message: string) => void,
): void {
	if (issue.code === "unrecognized_keys" && issue.path.length === 0) {
		for (const key of issue.keys) {
			report([tag, key], `Unknown field \`${key}\` of the tag \`${tag}\`.${suggestOrList(key, FIELDS)}`);
		}
		return;
	}
	const [field, ...rest] = issue.path;
	const key = Object.keys(written).find((one) => (TAG_FIELD_ALIASES[one] ?? one) === field) ?? String(field);
	const path = [tag, key, ...rest];
	report(path, describeIssue(path, issue.message));
}
