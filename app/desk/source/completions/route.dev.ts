import { z } from "zod";
import { answerRequest } from "@/lib/next/desk/answer-request";
import { askLanguageService } from "@/lib/next/desk/language-service";

const schema = z.strictObject({ file: z.string(), text: z.string(), offset: z.int().nonnegative() });

/** Answers with the completions at an offset of the unsaved text of a post. */
export function POST(request: Request): Promise<Response> {
	return answerRequest(request, schema, ({ file, text, offset }) =>
		askLanguageService((service) => service.complete(file, text, offset)),
	);
}
