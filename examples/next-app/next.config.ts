import type { NextConfig } from "next";
import { withQuire } from "quire-blog/next";

const nextConfig: NextConfig = { cacheComponents: true, partialPrefetching: true };

export default withQuire(nextConfig);
