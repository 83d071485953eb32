# One Pastgrant node. Its whole state is in /data.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY . .
RUN ./mvnw -q -B -pl ops -am -DskipTests -Dspotless.check.skip package

FROM eclipse-temurin:25-jre
# A volume takes over the owner of the folder it is mounted on.
RUN useradd --system --no-create-home pastgrant && install -d -o pastgrant -m 700 /data
COPY --from=build /build/ops/target/lib /opt/pastgrant/lib
COPY --from=build /build/ops/target/pastgrant.jar /opt/pastgrant/
USER pastgrant
VOLUME /data
EXPOSE 4566
# Health says whether the log can be written, not just whether the port is open.
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/4566; printf 'GET /v1/health HTTP/1.0\\r\\n\\r\\n' >&3; grep -q '^HTTP/1.. 200' <(head -n 1 <&3)"]
# The first process of the container is the JVM itself, so that `docker stop` reaches it.
ENTRYPOINT ["java", "-XX:+UseCompactObjectHeaders", "-XX:MaxTenuringThreshold=1", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "/opt/pastgrant/pastgrant.jar"]
# On every address of the container: whoever publishes the port says who may reach it.
CMD ["serve", "--host", "0.0.0.0", "--data", "/data"]
