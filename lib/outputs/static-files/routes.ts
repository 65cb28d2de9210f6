import type { OutputRoute } from "@/lib/outputs/output";
import { ownerHas } from "./owner-header";

/** Matches paths with an extension, except those of posts, OG images and Next; they can be files of `public/`. */
const PUBLIC_FILE = "/:path((?!blog/|files/|_next/|dev/|desk/|share/[0-9a-f]{20}\\.png$).*\\.[A-Za-z0-9]+)";

/** The routes to the static files of the content, on which the development server's proxy has set the header of `owner-header.ts`. */
export const developmentRoutes: readonly OutputRoute[] = [
	{ source: "/:path*", has: ownerHas("shared-file"), file: "/:path*", isBeforePages: true },
	{ source: "/:path*", has: ownerHas("file"), file: "/:path*" },
	{ source: "/files/:path(posts/.*|drafts/.*|pages/.*)", file: "/files/:path" },
	{ source: PUBLIC_FILE, missing: ownerHas("page"), file: "/:path" },
];
