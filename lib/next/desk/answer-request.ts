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
	const body = schema.safeParse(await request.json().catch(() => undefined));
	if (!body.success) return new Response("The request isn't one of the editor.", { status: 400 });
	return Response.json(await answer(body.data), { headers: { "Cache-Control": "no-store" } });
}
