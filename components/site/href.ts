export { hrefOf, SEARCH } from "@/lib/href";
