import { readBasePath } from "@/lib/blog/host";
import { getBlog } from "@/lib/next/get-blog";

/** Answers with the place of the blog on its host, by which the server in front of this one changes pages (`lib/next/dev/front.ts`). */
export async function GET(): Promise<Response> {
	return Response.json(await readBasePath(getBlog()));
}
