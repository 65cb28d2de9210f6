import { FIELD_KEYS, FIELDS, type FieldDoc, localTime, type Post } from "quire-blog/tools/blog";
import type { Field } from "@/packages/language-server/src/blog-types";

export function describePost(
	{ title, path, date, status, description, kind }: Post,
	timeZone: string,
): { detail: string; documentation: string } {
	const facts = [
		...(date ? [localTime(date, timeZone).slice(0, 10)] : kind === "page" ? ["page"] : []),
		...(status === "published" ? [] : [status]),
	];
	return {
		detail: [path, ...facts].join(" · "),
		documentation: [
			`**${escapeMarkdown(title)}**`,
			[`\`${path}\``, ...facts].join(" · "),
			...(description ? [escapeMarkdown(description)] : []),
		].join("\n\n"),
	};
}

export function escapeMarkdown(text: string): string {
	return text.replace(/[\\`*_{}[\]<>#|]/g, "\\$&");
}

export function describeField(field: Field): string {
	const { type, description, example, unset }: FieldDoc = FIELDS[field];
	const [name = field, ...others]: readonly string[] = FIELD_KEYS[field];
	const text = description.replaceAll(/\[(.*?)\]\([^)]*\.md[^)]*\)/g, "$1");
	return [
		`**${name}**: ${type}`,
		text,
		...(unset === undefined ? [] : [`Default: ${unset}`]),
		...(others.length > 0 ? [`Other spellings: ${others.map((key) => `\`${key}\``).join(", ")}`] : []),
		`\`\`\`yaml\n${example}\n\`\`\``,
	].join("\n\n");
}
