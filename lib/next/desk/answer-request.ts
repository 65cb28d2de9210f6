import type { z } from "zod";
import { refuseWriteRequest } from "./desk-access";

/**
 * Answers a request of the editor with JSON: the result of a function for its body. Refuses requests of other sites, also those that
 * only read, as their answers are about unpublished texts.
 */
export async function answerRequest<Body>(
	request: Request,
	schema: z.ZodType<Body>,
	answer: (body: Body) => unknown,
): Promise<Response> {
	const refused = refuseWriteRequest(request);
	if (refused) return refused;
	// A form can write JSON as well, but not name it so.
	const isJson = request.headers.get("content-type") === "application/json";
	const body = schema.safeParse(isJson ? await request.json().catch(() => undefined) : undefined);
	if (!body.success) return new Response("The request isn't one of the editor.", { status: 400 });
	return Response.json(await answer(body.data), { headers: { "Cache-Control": "no-store" } });
}

/** Answers a form of the desk with what a function returns for its fields. Refuses forms of other pages. */
export async function answerForm(
	request: Request,
	answer: (form: FormData) => Response | Promise<Response>,
): Promise<Response> {
	const refused = refuseWriteRequest(request);
	if (refused) return refused;
	const form = await request.formData().catch(() => undefined);
	if (!form) return new Response("The form can't be read. Nothing was changed.", { status: 400 });
	return answer(form);
}

/** Returns a response that leads a browser from a form to a page. */
export function seeOther(path: string): Response {
	return new Response(null, { status: 303, headers: { Location: path } });
}
