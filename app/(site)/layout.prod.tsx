import type { ReactNode } from "react";

/** In production, addresses that were not built answer 404; in development, new posts are found as they come. */
export const dynamicParams = false;

export default function Layout({ children }: { children: ReactNode }) {
	return children;
}
