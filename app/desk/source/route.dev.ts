import { z } from "zod";
import { answerRequest } from "@/lib/next/desk/answer-request";
import { readPostSource, savePostSource } from "@/lib/next/desk/post-source";
import { getBlog } from "@/lib/next/get-blog";

const saveSchema = z.strictObject({ file: z.string(), text: z.string(), base: z.string().nullable() });

/** Answers with the post of `file`. With `known`, the digest of a version, the text is only sent if it is another one. */
export async function GET(request: Request): Promise<Response> {
	const { searchParams } = new URL(request.url);
	const answer = await readPostSource(
		getBlog(),
		searchParams.get("file") ?? "",
		searchParams.get("known") ?? undefined,
	);
	return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
}

export function POST(request: Request): Promise<Response> {
	return answerRequest(request, saveSchema, (save) => savePostSource(getBlog(), save));
}
