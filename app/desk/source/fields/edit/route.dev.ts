import { z } from "zod";
import { editField, FORM_FIELDS } from "@/lib/content/front-matter/edit/form-fields";
import { answerRequest } from "@/lib/next/desk/answer-request";

const schema = z.strictObject({
	text: z.string(),
	field: z.enum(FORM_FIELDS),
	value: z.union([z.string(), z.array(z.string()), z.boolean()]),
});

/** Answers with the edits that set a field in an unsaved text, or why it has to be changed by hand. Writes nothing. */
export function POST(request: Request): Promise<Response> {
	return answerRequest(request, schema, ({ text, field, value }) => {
		const edited = editField(text, field, value);
		return "problem" in edited
			? edited
			: { edits: [findEdit(text, edited.text)].filter(({ from, to, insert }) => from < to || insert !== "") };
	});
}

/** Returns the edit that turns a text into another one. */
function findEdit(before: string, after: string) {
	const shorter = Math.min(before.length, after.length);
	let start = 0;
	while (start < shorter && before[start] === after[start]) start += 1;
	let end = 0;
	while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
	return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}
