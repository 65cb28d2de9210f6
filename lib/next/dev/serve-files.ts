import { createServer, type IncomingMessage, type Server } from "node:http";
import type { Blog } from "@/lib/blog/blog";
import { FEED_VARY, IS_NAVIGATION, XML_TYPE } from "@/lib/blog/feed-requests";
import { XML_FEED } from "@/lib/content/urls/feed-formats";
import { readDevHosts } from "@/lib/next/environment";
import { listHeaders } from "@/lib/next/finished-folder/make-manifest";
import { ownerOutputs } from "@/lib/outputs/owner/output";
import { readOutput } from "@/lib/outputs/registry";
import { staticFiles } from "@/lib/outputs/static-files/output";
import { findOwnerContent } from "@/lib/outputs/static-files/published-files";
import type { OwnerContent } from "@/lib/outputs/static-files/routes";
import { createHeaderFinder } from "@/lib/ship/site";
import { getMediaType } from "@/lib/utils/media-type";
import { memoize } from "@/lib/utils/memoize";
import { printError } from "@/lib/utils/print";
import { encodePath, safeDecode } from "@/lib/utils/url";
import { isAllowedRequest } from "./access";
import { restoreHeaders } from "./app-proxy";
import { listAppRoutes } from "./routes/app-routes";

/** The outputs with the owner's files, which take precedence over others at the same path. Pages have no output: they are routes of the app. */
const OF_OWNER: Partial<Record<OwnerContent, string>> = {
	file: staticFiles.name,
	"shared-file": staticFiles.name,
	output: ownerOutputs.name,
};

const PATH = /^\/dev\/([^/]+)(\/.+)$/;
const ROUTES = "/dev/routes";
const FEED = new RegExp(`/${XML_FEED}$`);

interface Answer {
	status?: number;
	headers?: Readonly<Record<string, string>>;
	content: string | Uint8Array;
}

const NOT_FOUND: Answer = { status: 404, content: "Not found" };
/** The rules of the app are those of its start. */
const NEW_PAGE: Answer = {
	status: 404,
	content: "The path of this new page looks like that of a file. Start the app again to see the page.",
};
const REFUSED: Answer = {
	status: 403,
	content: "This request is refused, because the development server shows drafts. Name the host in DEV_HOSTS.",
};

/**
 * Creates the server to which an app in development passes requests for files of a blog whose pages are its own routes. Below `prefix`, the path
 * of the blog on its host, `/dev/routes` has the app's rules (`app-routes.ts`), and the files are at `/dev/<output>/<path>`.
 */
export function createFileServer(blog: Blog, prefix: string): Server {
	const server = createServer(async (request, response) => {
		const {
			status = 200,
			headers,
			content,
		} = await answer(blog, prefix, request).catch((error): Answer => {
			printError(`\`${request.url}\` can't be made:`, error);
			return { status: 500, content: "The terminal has the reason." };
		});
		// An editor wants to see the version that was just saved.
		response.writeHead(status, { ...headers, "cache-control": "no-store" }).end(content);
	});
	// The app uses its connections again, which may be just when they are closed.
	server.keepAliveTimeout = 0;
	return server;
}

async function answer(blog: Blog, prefix: string, request: IncomingMessage): Promise<Answer> {
	const headers = restoreHeaders(request.headers);
	const get = (name: string) => headers[name]?.toString() ?? null;
	if (!isAllowedRequest({ headers: { get }, serverHost: "localhost", hosts: readDevHosts() })) return REFUSED;
	const [url = ""] = (request.url ?? "").split("?");
	if (!url.startsWith(prefix)) return NOT_FOUND;
	if (url === prefix + ROUTES) {
		const { path = "" } = blog.options.app ?? {};
		return {
			headers: { "Content-Type": "application/json" },
			content: JSON.stringify(await listAppRoutes(blog, path)),
		};
	}
	const [, output, encoded] = PATH.exec(url.slice(prefix.length)) ?? [];
	if (output === undefined || encoded === undefined) return NOT_FOUND;
	const path = encoded.split("/").map(safeDecode).join("/");
	const owner = await findOwnerContent(blog, encodePath(path));
	const content = await readOutput(blog, (owner && OF_OWNER[owner]) ?? output, path);
	if (content === undefined) return owner === "page" ? NEW_PAGE : NOT_FOUND;
	return { headers: { ...(await getHeaders(blog, path)), ...feedHeaders(path, get) }, content };
}

const getFinder = memoize(async (blog: Blog) => createHeaderFinder({ headers: await listHeaders(blog) }));

async function getHeaders(blog: Blog, path: string): Promise<Record<string, string>> {
	const own = (await getFinder(blog))(path).map(([name, value]) => [name.toLowerCase(), value]);
	return { "content-type": getMediaType(path), ...Object.fromEntries(own) };
}

function feedHeaders(path: string, get: (name: string) => string | null): Record<string, string> {
	if (!FEED.test(path)) return {};
	const type = get(IS_NAVIGATION.key) === IS_NAVIGATION.value ? { [XML_TYPE.key.toLowerCase()]: XML_TYPE.value } : {};
	return { [FEED_VARY.key]: FEED_VARY.value, ...type };
}
