import { z } from "zod";
import { normalizeSlug } from "@/lib/content/front-matter/filename";
import { slugKey } from "@/lib/content/urls/slug";
import { createDiagnostic, type Diagnostic, type Position } from "@/lib/utils/diagnostics";
import type { ParsedData } from "@/lib/utils/parsed-data";
import { didYouMean } from "@/lib/utils/suggest";

export const TAGS_FILE = "tags.yml";

/** The hues a tag may have: those of the notes in a text, whose contrast is tested in both themes. */
const HUES = ["blue", "green", "purple", "amber", "red"] as const;

export type Hue = (typeof HUES)[number];

/** What the owner says of a tag. */
export interface TagDefinition {
	/** The key of the file under which it stands. */
	name: string;
	label?: string;
	description?: string;
	/** The part of its address, where it isn't made of the name. */
	slug?: string;
	hue?: Hue;
	/** Where the address stands, for problems. */
	position: Position;
}

const text = z.string("This must be text.").transform((value) => value.trim());

const fields = z.strictObject({
	label: text.optional(),
	description: text.optional(),
	permalink: text.transform((path) => normalizeSlug(path).replaceAll("/", "-")).optional(),
	color: z.enum(HUES, `This must be ${HUES.slice(0, -1).join(", ")} or ${HUES.at(-1)}.`).optional(),
	aliases: z.union([z.array(text), text.transform((one) => [one])], "This must be a list of names.").optional(),
});

const KEYS = Object.keys(fields.shape);
const SPELLINGS: Record<string, string> = { colour: "color", slug: "permalink" };

/** Reads `tags.yml`, which is Docusaurus's with colours and aliases: what is known of a tag, by the key of each of its names. */
export function parseTagsFile(data: ParsedData): { known: Map<string, TagDefinition>; diagnostics: Diagnostic[] } {
	const known = new Map<string, TagDefinition>();
	const diagnostics = data.errors.map((error) => createDiagnostic("tags", TAGS_FILE, error, error.message));
	for (const duplicate of data.duplicates) {
		diagnostics.push(
			createDiagnostic("tags", TAGS_FILE, duplicate, `\`${duplicate.key}\` stands twice. Delete one of them.`),
		);
	}
	const report = (path: PropertyKey[], message: string) => {
		diagnostics.push(createDiagnostic("tags", TAGS_FILE, data.positionOf(path), message));
	};
	const entries = z.record(z.string(), z.unknown()).safeParse(data.value || {});
	if (!entries.success) report([], "This file lists tags by name: `react:` and below it `label: …`.");
	for (const [name, value] of Object.entries(entries.data ?? {})) {
		const written = isRecord(value) ? value : value ? { label: value } : {};
		const keys = Object.entries(written).map(([key, item]) => [SPELLINGS[key] ?? key, item]);
		const entry = fields.safeParse(Object.fromEntries(keys.filter(([, item]) => item !== "")));
		for (const issue of entry.error?.issues ?? []) {
			for (const [path, message] of describe(issue, written)) report([name, ...path], `${name}: ${message}`);
		}
		if (!entry.success) continue;
		const { aliases = [], permalink, color, ...rest } = entry.data;
		const tag = {
			name,
			...rest,
			slug: permalink || undefined,
			hue: color,
			position: data.positionOf([name, "permalink"]),
		};
		const names = new Set([name, ...(rest.label ? [rest.label] : []), ...aliases].map(slugKey));
		for (const key of names) {
			if (known.has(key))
				report([name], `${name}: another tag of this file has this name, label or alias. Delete one.`);
			else known.set(key, tag);
		}
	}
	return { known, diagnostics };
}

function describe(issue: z.core.$ZodIssue, written: Record<string, unknown>): [PropertyKey[], string][] {
	if (issue.code !== "unrecognized_keys") {
		const [field, ...rest] = issue.path;
		const key = Object.keys(written).find((one) => (SPELLINGS[one] ?? one) === field) ?? String(field);
		return [[[key, ...rest], `${key}: ${issue.message}`]];
	}
	return issue.keys.map((key) => {
		const hint = didYouMean(key, KEYS) || ` Known are ${KEYS.join(", ")}.`;
		return [[key], `\`${key}\` is nothing that a tag has.${hint}`];
	});
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return value !== null && typeof value === "object" && !Array.isArray(value);
}
