import { z } from "zod";
import { readFields } from "@/lib/content/front-matter/edit/form-fields";
import { answerRequest } from "@/lib/next/desk/answer-request";

const schema = z.strictObject({ text: z.string() });

/** Answers with the fields in the front matter of an unsaved text. */
export function POST(request: Request): Promise<Response> {
	return answerRequest(request, schema, ({ text }) => readFields(text));
}
