import { readBasePath } from "@/lib/blog/host";
import { getBlog } from "@/lib/next/get-blog";

/** Answers with the place of the blog on its host, by which the proxy in front of this server changes pages (`lib/next/dev/app-proxy.ts`). */
export async function GET(): Promise<Response> {
	return Response.json(await readBasePath(getBlog()));
}
