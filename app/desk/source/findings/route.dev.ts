import { z } from "zod";
import { answerRequest } from "@/lib/next/desk/answer-request";
import { askLanguageService } from "@/lib/next/desk/language-service";

const schema = z.strictObject({ file: z.string(), text: z.string() });

/** Answers with the findings of checks in the unsaved text of a post, and their fixes. */
export function POST(request: Request): Promise<Response> {
	return answerRequest(request, schema, ({ file, text }) =>
		askLanguageService((service) => service.diagnose(file, text)),
	);
}
