// Like all `*.dev.ts` files, it only exists in `next dev`.
export { proxy } from "@/lib/next/dev/proxy";
