import { importCompiled } from "@/lib/next/compiled-engine.mjs";
import { getRequestedBlog } from "@/lib/next/dev/requested-view";
import { getMediaType } from "@/lib/utils/media-type";
import { safeDecode } from "@/lib/utils/url";

interface Props {
	params: Promise<{ output: string; path: string[] }>;
}

/** Answers with a file of an output, made from the current content. Builds write these files instead. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
	const { output, path: segments } = await params;
	const path = `/${segments.map(safeDecode).join("/")}`;
	const blog = await getRequestedBlog();
	const { readOutput } = await importCompiled(blog.options.engineDir, "lib/next/dev/read-output");
	const content: string | Uint8Array | undefined = await readOutput(blog, output, path);
	if (content === undefined) return new Response("Not found", { status: 404 });
	const headers = { "Content-Type": getMediaType(path), "Cache-Control": "no-store" };
	return new Response(typeof content === "string" ? content : new Uint8Array(content), { headers });
}
