module com.example.brightspot {
    requires io.saccade.api;

    exports com.example.brightspot; // Saccade reads the settings record

    provides io.saccade.api.spi.StageFactory with
            com.example.brightspot.BrightSpot;
}
