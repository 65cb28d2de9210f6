import { z } from "zod";
import { language } from "@/lib/utils/scalars";
import { suggestOrList } from "@/lib/utils/suggest";

/** Texts that differ in some languages, as a section, a tag or an author has them below `languages`. */
export function byLanguage<Fields extends z.ZodRawShape>(fields: Fields, example: string) {
	const texts = z.strictObject(fields, {
		error: (issue) => {
			if (issue.code === "invalid_type") return `must have texts, such as \`${example}\`.`;
			if (issue.code !== "unrecognized_keys") return undefined;
			const [key = ""] = issue.keys;
			return `has the unknown key \`${key}\`.${suggestOrList(key, Object.keys(fields))}`;
		},
	});
	const error = `must list languages, such as \`${example}\`.`;
	return z.record(language, texts, {
		error: ({ code, issues }) => (code === "invalid_key" ? issues?.[0]?.message : error),
	});
}
