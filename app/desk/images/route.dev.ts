import { refuseWriteRequest } from "@/lib/next/desk/answer-request";
import { getDesk } from "@/lib/next/desk/desk";
import { findPostByFile } from "@/lib/next/desk/find-post";
import { readUpload } from "@/lib/next/desk/read-upload";
import { storeImage } from "@/lib/next/desk/store-image";

/**
 * Stores an image for a post, beside it or where the blog keeps such images.
 *
 * Takes a form (`multipart/form-data`) with the file `image` and the fields below, or the bytes as body with the fields in the URL:
 * - `file`: the file of the post in this blog's layout, such as `posts/hello.md` (`post.file`)
 * - `name` (optional): the name of the image; in a form, by default that of the file
 * - `heading` (optional): the heading above the place where the image is inserted; it names an image whose own name is generic
 * - `alt` (optional): the alternative text
 *
 * Answers with JSON: 201 with {@link StoredImage} `{ markdown, path, width, height, size, warning? }`, or `{ error }`, a sentence for
 * the editor, with 400 (no image in the request), 403 (not a page of the desk), 404 (no such post), 413 (more than 25 MB) or 415 (not
 * an image).
 */
export async function POST(request: Request): Promise<Response> {
	const refused = refuseWriteRequest(request);
	if (refused) return Response.json({ error: await refused.text() }, { status: refused.status });
	const upload = await readUpload(request);
	if ("problem" in upload) return Response.json({ error: upload.problem }, { status: upload.status });
	const { blog, facts } = await getDesk();
	const post = await findPostByFile(blog, upload.field("file"));
	if (!post) return Response.json({ error: "There is no such post. Has its file been moved?" }, { status: 404 });
	const { bytes, fileName, field } = upload;
	const stored = await storeImage(blog, facts, post, { bytes, fileName, heading: field("heading"), alt: field("alt") });
	if ("problem" in stored) return Response.json({ error: stored.problem }, { status: 415 });
	// The watcher reports the change a moment later than the page requests the image.
	blog.invalidate();
	return Response.json(stored, { status: 201 });
}
