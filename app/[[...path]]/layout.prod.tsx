import type { ReactNode } from "react";

/** In production, paths that were not prerendered answer 404. In development, new posts have pages at once. */
export const dynamicParams = false;

export default function Layout({ children }: { children: ReactNode }) {
	return children;
}
