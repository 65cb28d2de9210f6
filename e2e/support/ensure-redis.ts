import { installRedis } from "@/e2e/support/find-redis";

installRedis();
