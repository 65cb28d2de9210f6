import type { z } from "zod";
import { refuseWriteRequest } from "./guard";

/**
 * Responds to a request of the editor with the result of `answer` as JSON. Refuses requests of other sites, also those that only read, as
 * responses have unpublished texts.
 */
export async function answerJson<Body>(
	request: Request,
	schema: z.ZodType<Body>,
	answer: (body: Body) => unknown,
): Promise<Response> {
	const refused = refuseWriteRequest(request);
	if (refused) return refused;
	// A form can send JSON as well, but not with this content type.
	const isJson = request.headers.get("content-type") === "application/json";
	const body = schema.safeParse(isJson ? await request.json().catch(() => undefined) : undefined);
	if (!body.success) return new Response("The request isn't one of the editor.", { status: 400 });
	return Response.json(await answer(body.data));
}

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

/** Redirects a browser from a form to a page. */
export function seeOther(path: string): Response {
	return new Response(null, { status: 303, headers: { Location: path } });
}
