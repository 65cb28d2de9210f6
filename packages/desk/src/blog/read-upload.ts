/** Bytes of the largest image. The largest photographs of cameras are smaller. */
export const MAX_IMAGE_BYTES = 25_000_000;
/** Bytes of the largest request: an image with its fields. */
const MAX_UPLOAD_BYTES = MAX_IMAGE_BYTES + 1_000_000;

export interface Upload {
	bytes: Buffer;
	fileName: string;
	/** Empty for a missing field. */
	field(name: string): string;
}

/** Reads a file from a request: the field `image` of a form, or the whole body, with fields in the URL. */
export async function readUpload(request: Request): Promise<Upload | { problem: string; status: number }> {
	const body = await readBody(request);
	if (body === undefined) return TOO_LARGE;
	const type = request.headers.get("content-type") ?? "";
	const { searchParams } = new URL(request.url);
	if (!/^multipart\/form-data\b/i.test(type)) {
		if (body.length > MAX_IMAGE_BYTES) return TOO_LARGE;
		const field = (name: string) => searchParams.get(name) ?? "";
		return body.length === 0 ? EMPTY : { bytes: body, fileName: field("name"), field };
	}
	const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } })
		.formData()
		.catch(() => undefined);
	if (!form) return { problem: "The form can't be read. Send it again.", status: 400 };
	const image = form.get("image");
	if (!(image instanceof Blob) || image.size === 0) return EMPTY;
	if (image.size > MAX_IMAGE_BYTES) return TOO_LARGE;
	const field = (name: string) => {
		const value = form.get(name) ?? searchParams.get(name);
		return typeof value === "string" ? value : "";
	};
	return { bytes: Buffer.from(await image.arrayBuffer()), fileName: field("name") || image.name, field };
}

const TOO_LARGE = {
	problem: `The image is larger than ${MAX_IMAGE_BYTES / 1e6} MB. Make it smaller: no page shows more than 3840 pixels in width.`,
	status: 413,
};
const EMPTY = { problem: "There is no image in this request.", status: 400 };

/** `undefined` if it is too large. */
async function readBody({ headers, body }: Request): Promise<Buffer | undefined> {
	if (Number(headers.get("content-length")) > MAX_UPLOAD_BYTES) return undefined;
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of body ?? []) {
		size += chunk.length;
		if (size >= MAX_UPLOAD_BYTES) return undefined;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
